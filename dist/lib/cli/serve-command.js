import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkOrigin } from '../server/options.js';
import { proxiesAmong } from './client.js';
import { serve } from './serve.js';
import { UsageError } from './usage-error.js';
/** What `riposte serve` takes. */
export const serveUsage = `riposte serve [options]

  --origin URL       a site whose pages may use this server, like https://blog.example.org;
                     give it once for each site
  --port NUMBER      default 8787
  --host ADDRESS     default 127.0.0.1: only this machine, or a proxy on it
  --data FOLDER      where comments are kept; default ./riposte-data
  --public-url URL   the address readers reach it at, where that is a proxy’s
  --base-path PATH   where it lives on this server; default: the path of --public-url
  --trust-proxy CIDR an address or network, like 127.0.0.1 or 10.0.0.0/8, of a proxy in front
                     whose X-Forwarded-For says who asks; give it once for each

Each is also an environment variable: RIPOSTE_ORIGIN and RIPOSTE_TRUST_PROXY (several with
spaces between them), RIPOSTE_PORT, RIPOSTE_HOST, RIPOSTE_DATA, RIPOSTE_PUBLIC_URL,
RIPOSTE_BASE_PATH.`;
const flags = {
    origin: { type: 'string', multiple: true },
    port: { type: 'string' },
    host: { type: 'string' },
    data: { type: 'string' },
    'public-url': { type: 'string' },
    'base-path': { type: 'string' },
    'trust-proxy': { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
};
/** Runs the server until it is asked to stop (SIGTERM, SIGINT). @throws UsageError */
export async function runServe(args, env) {
    const options = readServeOptions(args, env);
    if (!options) {
        console.log(serveUsage);
        return;
    }
    const server = await serve(options);
    console.log(`Riposte is at ${server.url}`);
    let asked = false;
    const stop = () => {
        if (asked)
            process.exit(1); // asked twice: somebody is in a hurry
        asked = true;
        server.close().catch((error) => {
            console.error(error);
            process.exitCode = 1;
        });
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
}
/** The options a command line and an environment ask for, the command line first; undefined for `--help`. @throws UsageError */
export function readServeOptions(args, env) {
    const values = parse(args);
    if (values.help)
        return undefined;
    checkFilled(values);
    const told = (flag) => values[flag] ?? (env[`RIPOSTE_${flag.toUpperCase().replace('-', '_')}`] || undefined);
    const several = (text = '') => text.split(/[\s,]+/).filter(Boolean);
    const origins = values.origin ?? several(env.RIPOSTE_ORIGIN);
    const proxies = values['trust-proxy'] ?? several(env.RIPOSTE_TRUST_PROXY);
    const publicUrl = told('public-url');
    return {
        port: readPort(told('port') ?? '8787'),
        host: told('host') ?? '127.0.0.1',
        data: told('data') ?? './riposte-data',
        origins: origins.map(readOrigin),
        ...(proxies.length > 0 && { trustedProxies: readProxies(proxies) }),
        publicUrl: publicUrl === undefined ? undefined : readPublicUrl(publicUrl),
        basePath: told('base-path') ?? (publicUrl === undefined ? undefined : new URL(publicUrl).pathname),
    };
}
function parse(args) {
    try {
        return parseArgs({ args: [...args], options: flags, strict: true }).values;
    }
    catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        throw new UsageError(`${words.split('. ')[0]}. riposte serve --help shows what it takes.`, { cause: error });
    }
}
/** Each flag with a value: an empty host would be every network there is. @throws UsageError */
function checkFilled(values) {
    for (const [flag, value] of Object.entries(values)) {
        const given = typeof value === 'object' ? value : [value];
        if (given.some((text) => typeof text === 'string' && text.trim() === '')) {
            throw new UsageError(`--${flag} is empty: give it a value, or leave it out.`);
        }
    }
}
function readPort(text) {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
    if (port < 0 || port > 65_535)
        throw new UsageError(`--port takes a number from 0 to 65535, not “${text}”.`);
    return port;
}
function readOrigin(text) {
    try {
        return checkOrigin(text);
    }
    catch (error) {
        throw new UsageError(`--origin: ${error.message}`, { cause: error });
    }
}
function readProxies(networks) {
    try {
        proxiesAmong(networks);
        return networks;
    }
    catch (error) {
        throw new UsageError(`--trust-proxy: ${error.message}`, { cause: error });
    }
}
function readPublicUrl(text) {
    if (!URL.canParse(text) || !/^https?:\/\//i.test(text)) {
        throw new UsageError(`--public-url takes an address like https://comments.example.org, not “${text}”.`);
    }
    return text;
}
