/** How the thread looks: what is needed before anything is written. The form's own styles come with the form. */
export declare const styles: import("lit").CSSResult;
