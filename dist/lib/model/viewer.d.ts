import { type Infer } from './shapes.js';
/** The signed-in reader, as the backend knows them. */
export declare const Viewer: import("zod/v4/core").$ZodType<{
    id: string;
    name: string;
    avatarUrl?: string | undefined;
    moderator?: boolean | undefined;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    id: string;
    name: string;
    avatarUrl?: string | undefined;
    moderator?: boolean | undefined;
}, unknown>>;
export type Viewer = Infer<typeof Viewer>;
