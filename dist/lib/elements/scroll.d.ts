/**
 * Scrolls to an element until it has stood still for two frames: what is above it may only be
 * measured when it comes into view, and pictures of the page may still be loading.
 */
export declare function scrollTo(element: Element): Promise<void>;
