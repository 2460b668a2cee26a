/** The library of the Nabla course: deep learning from scratch. Each line below is one idea and one file. */
export {};
