/** What `import` finds in a box: the library, without the answers that are asked for; empty forms of all else. */

/** Names that the library must not answer to at the moment. */
export interface Withheld {
  names: readonly string[];
}

/** The beginning of what is thrown where an answer calls the library's own. */
export const withheldMark = "withheld: ";

/**
 * Gives a cell's `require`.
 *
 * @param load - gives a package that is really there: `nabla`, and what Node brings
 */
export function packages(load: (name: string) => unknown, withheld: Withheld): (name: string) => unknown {
  const known = new Map<string, unknown>();
  return (name) => {
    if (!known.has(name)) known.set(name, open(name, load, withheld));
    return known.get(name);
  };
}

function open(name: string, load: (name: string) => unknown, withheld: Withheld): unknown {
  if (name === "nabla") return guarded(load(name) as Record<string, unknown>, withheld);
  if (name === "nabla/check" || name === "nabla/plot" || name === "tslab") return emptyPackage(() => undefined);
  if (/^(nabla\/tf|@tensorflow\/)/.test(name))
    return emptyPackage((what) => {
      throw new Error(`${name}: ${what} is not there where answers are graded`);
    });
  return load(name);
}

/** Every name is a function that does what is given, whatever it is called with. */
function emptyPackage(run: (what: string) => undefined): unknown {
  return new Proxy(
    {},
    {
      get: (_, name) => (name === "__esModule" ? true : name === "then" ? undefined : () => run(String(name))),
      has: () => true,
    },
  );
}

/** The library's exports; each function refuses to be called while its name is withheld. */
function guarded(library: Record<string, unknown>, withheld: Withheld): Record<string, unknown> {
  const refuse = (name: string): void => {
    if (withheld.names.includes(name)) throw new Error(`${withheldMark}${name}`);
  };
  const guard = (name: string, value: unknown): unknown =>
    typeof value !== "function"
      ? value
      : new Proxy(value, {
          apply(target, self, args) {
            refuse(name);
            return Reflect.apply(target, self, args);
          },
          construct(target, args, made) {
            refuse(name);
            return Reflect.construct(target, args, made);
          },
        });
  // a program uses a few of a thousand names: each is guarded when it is first asked for
  const made: Record<PropertyKey, unknown> = { __esModule: true };
  const isThere = (name: PropertyKey): name is string => typeof name === "string" && Object.hasOwn(library, name);
  const make = (name: PropertyKey): void => {
    if (isThere(name) && !Object.hasOwn(made, name)) made[name] = guard(name, library[name]);
  };
  return new Proxy(made, {
    get(_, name) {
      make(name);
      return made[name];
    },
    has: (_, name) => isThere(name) || Reflect.has(made, name),
    ownKeys() {
      Object.keys(library).forEach(make);
      return Reflect.ownKeys(made);
    },
    getOwnPropertyDescriptor(_, name) {
      make(name);
      return Reflect.getOwnPropertyDescriptor(made, name);
    },
  });
}
