/** The same in English. */
export const englishFold = { showAll: 'Show all', showLess: 'Show less' };
