/** The words of the tools around a box. */
export interface ToolsWords {
  /** Names the row of buttons. */
  readonly formatting: string;
  /** The first letter is what the button shows. */
  readonly bold: string;
  readonly italic: string;
  readonly link: string;
  readonly quote: string;
  readonly code: string;
  readonly list: string;
  /** Which marks work, in a line. */
  readonly marksWork: string;
  readonly preview: string;
  readonly hidePreview: string;
  /** Something was written since. */
  readonly updatePreview: string;
  /** Read out when it has been drawn. */
  readonly previewShown: string;
  readonly nothingToPreview: string;
  readonly previewFailed: string;
  readonly noFiles: string;
}

/** The same in English. */
export const englishTools: ToolsWords = {
  formatting: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  quote: 'Quote',
  code: 'Code',
  list: 'List',
  marksWork: '**bold**  *italic*  [link](https://…)  > quote  `code`  - list',
  preview: 'Preview',
  hidePreview: 'Hide preview',
  updatePreview: 'Update preview',
  previewShown: 'The preview is below the text.',
  nothingToPreview: 'There is nothing to preview yet.',
  previewFailed: 'No preview; your text is safe.',
  noFiles: 'Files can’t be added here. Put the file on the web, and paste a link to it.',
};
