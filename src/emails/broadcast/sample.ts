/** Wraps the content of a campaign in the shop's frame. */
export type BroadcastData = {
  subject: string
  /** First words in the inbox's list; by default the beginning of the text. */
  preheader?: string | null
  /** Content for the body, sanitised by who queues it. */
  html: string
  /** The same to read as text; by default made from the html. */
  text?: string | null
}

export const sample: BroadcastData = {
  subject: "New for spring: the blue kitchen",
  preheader: "Six new pieces, thrown and glazed by hand.",
  html: "<h1>The blue kitchen</h1><p>Six new pieces have come out of the kiln this week, thrown and glazed by hand.</p><ul><li>Cups and saucers</li><li>A deep pasta bowl</li></ul><p>We have only a few of each.</p>",
  text: "The blue kitchen\n\nSix new pieces have come out of the kiln this week, thrown and glazed by hand.\n\n- Cups and saucers\n- A deep pasta bowl\n\nWe have only a few of each.",
}

export const minimal: BroadcastData = {
  subject: "News",
  html: "<p>Hello.</p>",
}
