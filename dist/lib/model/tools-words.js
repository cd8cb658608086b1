/** The same in English. */
export const englishTools = {
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
