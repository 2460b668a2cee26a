/** What small changes of the right answers give on the published inputs: fingerprints by exercise and kind. */
export type Slips = { readonly [exercise: string]: { readonly [kind: string]: string } };
