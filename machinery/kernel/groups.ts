/** `console.group` of cells: the indentation of what is printed belongs to the cell that asked for it. */
export interface Groups {
  /** Closes the groups that are open: an error, a stop or the end of the cell went past their ends. */
  close(): void;
  /** Puts back what was there before. */
  restore(): void;
}

/** Begins to count how many groups are open. */
export function countedGroups(): Groups {
  const { group, groupCollapsed, groupEnd } = console;
  let open = 0;
  const counted =
    (original: typeof group): typeof group =>
    (...label) => {
      open += 1;
      original.apply(console, label);
    };
  console.group = counted(group);
  console.groupCollapsed = counted(groupCollapsed);
  console.groupEnd = () => {
    open = Math.max(0, open - 1);
    groupEnd.call(console);
  };
  return {
    close() {
      while (open > 0) console.groupEnd();
    },
    restore() {
      Object.assign(console, { group, groupCollapsed, groupEnd });
    },
  };
}
