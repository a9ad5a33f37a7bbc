/** The worker process of a pool. */
import { convertFile } from "./convert.js";
import { serve } from "./workers.js";

serve(convertFile);
