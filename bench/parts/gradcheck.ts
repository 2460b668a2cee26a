import type { Comparison } from "../compare";
import { competitors } from "../competitors";

/** The whole gradient of 4,810 parameters by centred differences, on five examples. */
export function gradcheck(): Comparison[] {
  const { nabla1, numpy1 } = competitors;
  const against = { competitor: numpy1, args: {} };
  const rest = { task: "gradcheck", against, agreement: 1e-6 };
  return [
    { work: "4,810 centred differences", of: { competitor: nabla1, args: {} }, atLeast: 0.9, ...rest },
    { work: "the same with every entry judged", of: { competitor: nabla1, args: { explained: true } }, ...rest },
  ];
}
