import { type ServeOptions } from './serve.js';
/** What `riposte serve` takes. */
export declare const serveUsage = "riposte serve [options]\n\n  --origin URL       a site whose pages may use this server, like https://blog.example.org;\n                     give it once for each site\n  --port NUMBER      default 8787\n  --host ADDRESS     default 127.0.0.1: only this machine, or a proxy on it\n  --data FOLDER      where comments are kept; default ./riposte-data\n  --public-url URL   the address readers reach it at, where that is a proxy\u2019s\n  --base-path PATH   where it lives on this server; default: the path of --public-url\n\nEach is also an environment variable: RIPOSTE_ORIGIN (several with spaces between them),\nRIPOSTE_PORT, RIPOSTE_HOST, RIPOSTE_DATA, RIPOSTE_PUBLIC_URL, RIPOSTE_BASE_PATH.";
/** Runs the server until it is asked to stop (SIGTERM, SIGINT). @throws UsageError */
export declare function runServe(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<void>;
/** The options a command line and an environment ask for, the command line first; undefined for `--help`. @throws UsageError */
export declare function readServeOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): ServeOptions | undefined;
