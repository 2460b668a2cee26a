/**
 * fast-check with a seed that stays: a run of the tests that fails, fails for everybody. `npm run fuzz` draws others
 * and names them in `NABLA_SEED`. Tests import it from here; one that imports the package itself is refused.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.NABLA_SEED ?? 1) });

export { fc };
