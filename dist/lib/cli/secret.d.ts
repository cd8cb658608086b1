/**
 * The secret readers' tokens are signed with, kept beside the comments and made on the first
 * start, readable by this user alone. Losing it ends every reader's right to edit; copying the folder copies it.
 */
export declare function secretIn(folder: string): Promise<string>;
