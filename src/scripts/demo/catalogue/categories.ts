/** A category of the demo shop and what is below it. */
export type DemoCategory = {
  name: string
  handle: string
  description: string
  children?: DemoCategory[]
}

export const CATEGORIES: DemoCategory[] = [
  {
    name: "Home",
    handle: "home",
    description: "For the rooms you come back to.",
    children: [
      {
        name: "Kitchen",
        handle: "kitchen",
        description: "Things that get better with flour on them.",
        children: [
          {
            name: "Mugs",
            handle: "mugs",
            description: "Thrown, glazed, and tested with very hot tea.",
          },
          {
            name: "Tableware",
            handle: "tableware",
            description: "Bowls, plates and a pot that pours straight.",
          },
          {
            name: "Boards & Tools",
            handle: "boards-and-tools",
            description: "Wood and bristle, for the honest end of cooking.",
          },
          {
            name: "Kitchen Linen",
            handle: "kitchen-linen",
            description: "Towels that dry and aprons that forgive.",
          },
        ],
      },
      {
        name: "Living",
        handle: "living",
        description: "Soft light, warm wool, one good vase.",
        children: [
          {
            name: "Candles",
            handle: "candles",
            description: "Slow burning, lightly scented.",
          },
          {
            name: "Blankets & Cushions",
            handle: "blankets-and-cushions",
            description: "For the chair by the window.",
          },
          {
            name: "Vases",
            handle: "vases",
            description: "Flowers optional.",
          },
        ],
      },
      {
        name: "Bath",
        handle: "bath",
        description: "Soap from the sea, towels with a weave.",
      },
    ],
  },
  {
    name: "Outdoors",
    handle: "outdoors",
    description: "For mud, smoke and long evenings.",
    children: [
      {
        name: "Garden",
        handle: "garden",
        description: "Pots, seeds and a little patience.",
      },
      {
        name: "Camp",
        handle: "camp",
        description: "Light, fire and something to drink from.",
      },
      {
        name: "Bags",
        handle: "bags",
        description: "Carry the shopping, or the shop.",
      },
    ],
  },
  {
    name: "Clothing",
    handle: "clothing",
    description: "Made for weather, worn until it is a friend.",
    children: [
      {
        name: "Knitwear",
        handle: "knitwear",
        description: "Wool from hills that look at the sea.",
      },
      {
        name: "Shirts",
        handle: "shirts",
        description: "Heavy cotton, straight seams.",
      },
    ],
  },
  {
    name: "Paper",
    handle: "paper",
    description: "To write on, or to hang on the wall.",
    children: [
      {
        name: "Notebooks",
        handle: "notebooks",
        description: "They lie flat. It matters.",
      },
      {
        name: "Prints",
        handle: "prints",
        description: "Cut in lino, pulled by hand.",
      },
    ],
  },
  {
    name: "Pantry",
    handle: "pantry",
    description: "What we eat and drink behind the counter.",
    children: [
      {
        name: "Tea & Coffee",
        handle: "tea-and-coffee",
        description: "Strong enough for a night watch.",
      },
      {
        name: "Honey",
        handle: "honey",
        description: "One hillside, one summer.",
      },
    ],
  },
]

export const COLLECTIONS = [
  { title: "First Light", handle: "first-light" },
  { title: "Heavy Weather", handle: "heavy-weather" },
  { title: "Good Gifts", handle: "good-gifts" },
]
