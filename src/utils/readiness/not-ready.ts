/** Why a part is not ready, in words that may be shown to anyone. */
export class NotReady extends Error {}
