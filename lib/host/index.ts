/** What the process that runs notebooks shares with the library: what `machinery/` imports from `nabla/host`. */

export { recordBytecode, useBytecode } from "./bytecode";
export { refuseExits } from "./exits";
export { addFile, fingerprint, replaceFile } from "./files";
export { type Host, host } from "./host";
export { Interrupted, interruptible } from "./interrupt";
export { projectRoot } from "./project";
export { volatile } from "./volatile";
