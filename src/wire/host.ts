import { z } from 'zod';
import { zHostKeys } from '../core/log/host-keys.ts';

/** The answer to `GET /api/host`: the keys with which the host signs the checkpoints of all rooms. */
export const zHost = z.strictObject({ keys: zHostKeys }).readonly();
export type Host = z.infer<typeof zHost>;
