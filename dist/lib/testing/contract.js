import { changing } from './changing.js';
import { callWith, memoryKeep } from './fakes.js';
import { reading } from './reading.js';
import { writing } from './writing.js';
/**
 * What every adapter promises, as tests for any runner:
 * `for (const {name, run, skipped} of await adapterContract(makeWorld)) (skipped ? it.skip : it)(name, run)`.
 * Each case makes a world of its own; one more is made first, to see what the adapter can do.
 */
export async function adapterContract(makeWorld) {
    const probe = await makeWorld();
    const able = (need) => {
        if (need === 'stranger')
            return !probe.alone;
        if (need === 'close')
            return probe.close !== undefined; // not the adapter's own, which is for moderators
        return probe.adapter[need] !== undefined;
    };
    await probe.end?.();
    return [...reading, ...writing, ...changing].map(({ name, needs, try: attempt }) => {
        const missing = needs.filter((need) => !able(need));
        if (missing.length > 0) {
            return { name: `${name} (skipped: there is no ${missing.join(', ')})`, skipped: true, run: async () => { } };
        }
        return {
            name,
            async run() {
                const world = await makeWorld();
                const { keep = memoryKeep() } = world;
                try {
                    await attempt({ ...world, call: callWith({ keep }), stranger: callWith() });
                }
                finally {
                    await world.end?.();
                }
            },
        };
    });
}
