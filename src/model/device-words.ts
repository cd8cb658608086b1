/** The words of the list of what this device keeps. Apart from `WritingWords`: few readers ever open it. */
export interface DeviceWords {
  readonly deviceIntro: string;
  readonly deviceEmpty: string;
  /** What a thing is, by its kind; `other` for kinds that have no name here. */
  readonly deviceKinds: Readonly<Record<string, string>> & {readonly other: string};
  readonly details: string;
  readonly exportData: string;
  /** Above the exported text, for browsers that save no files. */
  readonly exportHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly deleteOne: string;
  /** The whole name of a button that says `deleteOne`. */
  deleteThing(what: string): string;
  readonly deletedOne: string;
  readonly deleteAll: string;
  readonly deleteAllQuestion: string;
  readonly deletedAll: string;
}

/** The same in English. */
export const englishDevice: DeviceWords = {
  deviceIntro: 'All that the comments keep in this browser for this website. Nobody else sees it.',
  deviceEmpty: 'Nothing is kept on this device.',
  deviceKinds: {
    draft: 'Draft',
    aside: 'Draft that could not be read',
    identity: 'Your name, email address and website',
    keep: 'Sign-in, edit rights, votes and comments waiting for approval',
    outbox: 'Comment waiting to be sent',
    visit: 'Your last visit',
    sort: 'Your sort order',
    other: 'Other',
  },
  details: 'Details',
  exportData: 'Export',
  exportHint: 'Saved as riposte-data.json. If your browser saved no file, copy the text from here:',
  copy: 'Copy',
  copied: 'Copied',
  deleteOne: 'Delete',
  deleteThing: (what) => `Delete: ${what}`,
  deletedOne: 'Deleted',
  deleteAll: 'Delete all',
  deleteAllQuestion: 'Delete all of this from this device? It can’t be brought back.',
  deletedAll: 'Everything was deleted from this device.',
};
