export { type BackendName, loadBackend } from "./backend";
