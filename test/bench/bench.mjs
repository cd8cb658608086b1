// `npm run bench`: the budgets, each figure beside a floor measured in the same round. Rounds are interleaved and
// medians taken; nothing here passes or fails. Run it while nothing else does. `-- --quick`: one round.
import {mkdirSync, writeFileSync} from 'node:fs';
import process from 'node:process';

import {dependencyBytes} from './bundles.mjs';
import {byteRows, rows} from './rows.mjs';
import {keepFloor, steps, threads} from './steps.mjs';
import {printed, summarise} from './table.mjs';
import {threadOf} from './threads.mjs';
import {openWorld} from './world.mjs';

const ROUNDS = process.argv.includes('--quick') ? 1 : 5;
/** No further round is begun after this long, so that a slow machine is done in five minutes too. */
const ENOUGH_MS = 200_000;
const OUT = '.cache/bench.json';

const planted = Object.entries(threads).map(([id, count]) => threadOf(id, count));
const world = await openWorld(planted, {writes: 'markdown'});
const rounds = [];
let tags;
try {
  await keepFloor(world, 'hundred');
  tags = await keepFloor(world, 'thousand');
  for (let n = 0; n < ROUNDS && performance.now() < ENOUGH_MS; n++) {
    const round = {};
    for (const [name, {run, rounds: most = ROUNDS}] of Object.entries(steps)) {
      if (n < most) round[name] = await run(world);
    }
    rounds.push(round);
    console.error(`round ${n + 1} of ${ROUNDS}`);
  }
} finally {
  await world.close();
}

const packages = await dependencyBytes();
const summaries = summarise([...byteRows(packages), ...rows], rounds);
console.log(`\n${printed(summaries)}\n`);
console.log(`Bodies as the server makes them hold: ${tags.join(', ')}.`);
mkdirSync('.cache', {recursive: true});
writeFileSync(OUT, `${JSON.stringify({rows: summaries, tags, packages, rounds}, null, 2)}\n`);
console.log(`All rounds: ${OUT}`);
