/**
 * Makes `process.exit` and `process.abort` throw, so that code from elsewhere cannot end the process.
 *
 * @param refuse - makes what is thrown, from the call as it was written: `"process.exit(1)"`
 * @returns puts both back
 */
export function refuseExits(refuse: (call: string) => Error): () => void {
  const { exit, abort } = process;
  process.exit = (code) => {
    throw refuse(`process.exit(${code ?? ""})`);
  };
  process.abort = () => {
    throw refuse("process.abort()");
  };
  return () => Object.assign(process, { exit, abort });
}
