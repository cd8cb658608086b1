import {type ChildProcessByStdio, spawn} from 'node:child_process';
import process from 'node:process';
import type {Readable} from 'node:stream';

type Riposte = ChildProcessByStdio<null, Readable, Readable>;

const children: Riposte[] = [];

/** Ends what a failed test left running, each by its own id. */
export function endProcesses(): void {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
}

/** Starts the command line as a process of its own, without this one's settings. */
export function riposte(args: readonly string[]): Riposte {
  const {RIPOSTE_CLI: cli, ...env} = process.env;
  if (cli === undefined) throw new Error('RIPOSTE_CLI names no built command line.');
  const own = Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('RIPOSTE_') && name !== 'NODE_OPTIONS'),
  );
  const child = spawn(process.execPath, [cli, ...args], {env: own, stdio: ['ignore', 'pipe', 'pipe']});
  children.push(child);
  return child;
}

/** Where a server that is starting is, as soon as it says so. Rejects with what it said where it ends instead. */
export function started(server: Riposte): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    const listen = (part: Buffer) => {
      told += part;
      const url = /Riposte is at (http\S+)/.exec(told)?.[1];
      if (url) resolve(url);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => reject(new Error(told)));
  });
}
