import { z } from 'zod';

// Zod compiles its checks with eval unless told not to, which the content security policy refuses. It has to be told
// before the first schema is made, so every schema takes its zod from here.
z.config({ jitless: true });

export { z };
