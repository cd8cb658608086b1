#!/usr/bin/env node
import process from 'node:process';
import { runServe, serveUsage } from './serve-command.js';
import { UsageError } from './usage-error.js';
const usage = `Riposte: comments for any page.

${serveUsage}`;
const [command, ...rest] = process.argv.slice(2);
try {
    if (command === undefined || command === 'help' || command === '--help' || command === '-h')
        console.log(usage);
    else if (command === 'serve')
        await runServe(rest, process.env);
    else
        throw new UsageError(`There is no command “${command}”. riposte --help shows what there is.`);
}
catch (error) {
    console.error(`riposte: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
}
