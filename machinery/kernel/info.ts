/** What the kernel says of the language; JupyterLab writes it into each notebook that it saves. */
export interface LanguageInfo {
  readonly name: string;
  readonly version: string;
  readonly mimetype: string;
  readonly file_extension: string;
  readonly pygments_lexer: string;
  readonly nbconvert_exporter: string;
  readonly codemirror_mode: Readonly<Record<string, unknown>>;
}

/** The content of a `kernel_info_reply`. */
export interface KernelInfo {
  readonly status: "ok";
  readonly protocol_version: string;
  readonly implementation: string;
  readonly implementation_version: string;
  readonly banner: string;
  readonly language_info: LanguageInfo;
  readonly help_links: readonly object[];
}

/** What the kernel says of itself. */
export function kernelInfo(): KernelInfo {
  const version: string = require("tslab/package.json").version;
  return {
    status: "ok",
    protocol_version: "5.3",
    implementation: "tslab",
    implementation_version: version,
    banner: `tslab ${version}, completed by nabla; Node ${process.version}`,
    language_info: {
      name: "typescript",
      version: "5.0.4",
      mimetype: "text/typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      nbconvert_exporter: "script",
      codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
    },
    help_links: [],
  };
}
