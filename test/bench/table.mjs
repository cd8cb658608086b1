/** Every row with the median of its rounds, how far they lay apart, and its floor in the round of the median. */
export function summarise(rows, rounds) {
  return rows.map(({what, unit, budget, of, floor}) => {
    const figures = rounds
      .map((round) => ({round, figure: of(round)}))
      .filter(({figure}) => Number.isFinite(figure))
      .sort((a, b) => a.figure - b.figure);
    const middle = figures[Math.floor((figures.length - 1) / 2)];
    if (!middle) return {what, unit, budget, floor: 'not measured'};
    const {figure, round} = middle;
    return {
      what,
      unit,
      budget,
      figure,
      least: figures[0].figure,
      most: figures.at(-1).figure,
      rounds: figures.length,
      ...(budget !== undefined && {verdict: figure <= budget ? 'met' : 'MISSED'}),
      floor: floor(round),
    };
  });
}

/** The table, as text. */
export function printed(summaries) {
  const lines = [['', 'median', 'least..most', 'budget', '', 'beside it']];
  for (const {what, unit, budget, figure, least, most, verdict = '', floor} of summaries) {
    const apart = figure === undefined || least === most ? '' : `${short(least)}..${short(most)}`;
    const bound = budget === undefined ? '' : `≤ ${budget}`;
    lines.push([what, figure === undefined ? '' : `${short(figure)} ${unit}`.trim(), apart, bound, verdict, floor]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0
            ? cell.padEnd(widths[0])
            : column < 4
              ? cell.padStart(widths[column])
              : cell.padEnd(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function short(figure) {
  if (Number.isInteger(figure)) return String(figure);
  const size = Math.abs(figure);
  return figure.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4);
}
