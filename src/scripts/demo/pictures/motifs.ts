import type { Draw } from "./paint"
import { TEXTILES } from "./textiles"
import { THINGS } from "./things"
import { VESSELS } from "./vessels"

const DRAWINGS = { ...VESSELS, ...TEXTILES, ...THINGS }

/** What a picture can show. */
export type Motif = keyof typeof DRAWINGS

export const MOTIFS: Record<Motif, Draw> = DRAWINGS
