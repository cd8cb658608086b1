/**
 * Why a request may have failed, for the page's developer. Browsers do not tell a page, so it is every reason that is left.
 * `permit`: how an owner lets a site use this backend; absent: as the reference server is told.
 */
export declare function whyUnreachable(url: URL, permit?: string): string;
