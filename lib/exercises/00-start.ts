import type { Exercise } from "../check/specification";
import { broadcastTogether } from "./00-start/broadcast-together";
import { channelMeans } from "./00-start/channel-means";
import { flatIndex } from "./00-start/flat-index";
import { size } from "./00-start/size";

/** The exercises of notebook 00, in order. */
export const exercises: readonly Exercise[] = [size, flatIndex, broadcastTogether, channelMeans];
