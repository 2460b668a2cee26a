import type { Exercise } from "../../exercise/specification";
import { broadcastTogether } from "./broadcast-together";
import { channelMeans } from "./channel-means";
import { flatIndex } from "./flat-index";
import { size } from "./size";

/** The exercises of notebook 00, in order. */
export const exercises: readonly Exercise[] = [size, flatIndex, broadcastTogether, channelMeans];
