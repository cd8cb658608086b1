import type {Call, CommentsAdapter, Keep} from '../adapters/adapter.js';
import type {ReaderComment, Thread} from '../model/comment.js';
import {changing} from './changing.js';
import {callWith, memoryKeep} from './fakes.js';
import {reading} from './reading.js';
import {writing} from './writing.js';

/** A comment as a backend holds it, seen past its adapter. */
export interface StoredView {
  readonly id: string;
  readonly parentId: string | null;
  readonly status: ReaderComment['status'];
  /** What was typed; anything for a tombstone. */
  readonly source: string;
}

/** A fresh backend with an adapter for it, and a second door, so that the adapter cannot vouch for itself. */
export interface World {
  readonly adapter: CommentsAdapter;
  /** Empty, and open to comments by a guest with a name and an email address. */
  readonly thread: Thread;
  /** What the backend holds of a thread, in any order, without the adapter's help. */
  stored(thread: Thread): Promise<readonly StoredView[]>;
  /** Closes a thread to new comments; absent where this backend can't. */
  close?(thread: Thread): Promise<void>;
  /** The adapter's drawer; an empty one by default. */
  readonly keep?: Keep;
  /** True where the backend cannot tell one reader from another. */
  readonly alone?: boolean;
  /** Lets go of the backend. */
  end?(): Promise<void>;
}

/** What a case is handed: the world and a call in it. */
export interface Scene extends World {
  readonly call: Call;
  /** Calls as another reader, on another device. */
  readonly stranger: Call;
}

/** A sentence about adapters, with what it takes and how to see that it is true. */
export interface Clause {
  readonly name: string;
  /** Methods without which there is nothing to try. */
  readonly needs: readonly (keyof CommentsAdapter | 'close' | 'stranger')[];
  try(scene: Scene): Promise<void>;
}

/** One test, for any runner. */
export interface ContractCase {
  /** A sentence; where it is skipped, with the reason. */
  readonly name: string;
  /** True where this backend can't do what the sentence is about; `run` then does nothing. */
  readonly skipped?: true;
  /** Rejects where the sentence is not true. */
  run(): Promise<void>;
}

/**
 * What every adapter promises, as tests for any runner:
 * `for (const {name, run, skipped} of await adapterContract(makeWorld)) (skipped ? it.skip : it)(name, run)`.
 * Each case makes a world of its own; one more is made first, to see what the adapter can do.
 */
export async function adapterContract(makeWorld: () => Promise<World> | World): Promise<ContractCase[]> {
  const probe = await makeWorld();
  const able = (need: Clause['needs'][number]): boolean => {
    if (need === 'stranger') return !probe.alone;
    if (need === 'close') return probe.close !== undefined; // not the adapter's own, which is for moderators
    return probe.adapter[need] !== undefined;
  };
  await probe.end?.();
  return [...reading, ...writing, ...changing].map(({name, needs, try: attempt}) => {
    const missing = needs.filter((need) => !able(need));
    if (missing.length > 0) {
      return {name: `${name} (skipped: there is no ${missing.join(', ')})`, skipped: true, run: async () => {}};
    }
    return {
      name,
      async run() {
        const world = await makeWorld();
        const {keep = memoryKeep()} = world;
        try {
          await attempt({...world, call: callWith({keep}), stranger: callWith()});
        } finally {
          await world.end?.();
        }
      },
    };
  });
}
