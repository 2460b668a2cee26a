import type { Comparison } from "../compare";
import { competitors } from "../competitors";

/** Overhead of automatic differentiation: scalar graphs against Python, the tape against PyTorch. */
export function autodiff(): Comparison[] {
  const { nabla1, micrograd, torch1 } = competitors;
  const python = { competitor: micrograd, args: {} };
  const work = "scalar graph, 2-16-16-1, 100 moons";
  return [
    {
      work: `${work}, flat`,
      task: "scalar",
      of: { competitor: nabla1, args: { engine: "graph" } },
      against: python,
      atLeast: 25,
      agreement: 1e-9,
    },
    {
      work: `${work}, closures`,
      task: "scalar",
      of: { competitor: nabla1, args: { engine: "values" } },
      against: python,
      agreement: 1e-9,
    },
    {
      work: "tape, 20 steps of 2-16-16-2 on 100 points",
      task: "tape",
      of: { competitor: nabla1, args: {} },
      against: { competitor: torch1, args: {} },
      atLeast: 1,
      agreement: 1e-5,
    },
  ];
}
