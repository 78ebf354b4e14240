import { box, type Draw, line, oval, repeat, shape } from "./paint"

const CREAM = "#f6f0e4"
const COFFEE = "#4a3226"

const cup =
  (x: number, y: number, size: number): Draw =>
  (paint) =>
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    line("M150 70 q95 -10 80 70 q-12 62 -95 50", paint.shade, 26) +
    shape(
      "M-150 0 h300 l-14 210 q-6 60 -66 60 h-140 q-60 0 -66 -60 z",
      paint.base
    ) +
    shape(
      "M-150 0 h70 l10 270 q-60 0 -66 -60 z",
      paint.light,
      'opacity=".55"'
    ) +
    oval(0, 0, 150, 34, paint.shade) +
    oval(0, 6, 128, 24, COFFEE) +
    `</g>`

export const VESSELS = {
  mug: (paint) => cup(380, 340, 1.04)(paint),
  cups: (paint) =>
    cup(270, 430, 0.64)(paint) +
    cup(540, 450, 0.6)({ ...paint, base: paint.light }),
  enamel: (paint) =>
    line("M535 400 h70 q24 0 24 30 v70 q0 34 -34 34 h-70", paint.base, 22) +
    box(240, 350, 300, 270, paint.base, 22) +
    box(240, 350, 80, 270, paint.light, 22) +
    oval(390, 352, 152, 32, paint.deep) +
    oval(390, 358, 134, 22, CREAM) +
    shape("M300 470 l45 -70 l45 70 z M360 470 l60 -95 l60 95 z", CREAM),
  bowl: (paint) =>
    shape(
      "M190 420 h420 q-10 200 -150 200 h-120 q-140 0 -150 -200 z",
      paint.base
    ) +
    shape(
      "M190 420 h120 q0 150 60 200 h-30 q-140 0 -150 -200 z",
      paint.light,
      'opacity=".5"'
    ) +
    oval(400, 420, 210, 46, paint.shade) +
    oval(400, 428, 180, 32, CREAM) +
    oval(370, 424, 18, 8, "#7a3b4c") +
    oval(420, 432, 20, 9, "#7a3b4c") +
    oval(450, 420, 14, 7, "#7a3b4c"),
  plate: (paint) =>
    `<circle cx="400" cy="410" r="230" fill="${paint.shade}"/>` +
    `<circle cx="400" cy="402" r="230" fill="${paint.base}"/>` +
    `<circle cx="400" cy="402" r="160" fill="${paint.light}"/>` +
    `<circle cx="400" cy="402" r="226" fill="none" stroke="${paint.deep}" stroke-width="6" opacity=".5"/>`,
  teapot: (paint) =>
    line("M580 400 q95 10 70 100 q-20 66 -100 50", paint.shade, 26) +
    shape("M250 470 q-90 -20 -100 -110 l46 -8 q20 50 90 60 z", paint.base) +
    oval(410, 490, 190, 140, paint.base) +
    shape(
      "M240 440 q40 -80 130 -88 q-90 90 -60 260 q-100 -40 -70 -172 z",
      paint.light,
      'opacity=".45"'
    ) +
    shape("M320 362 q90 -60 180 0 z", paint.shade) +
    `<circle cx="410" cy="318" r="22" fill="${paint.deep}"/>`,
  vase: (paint) =>
    line("M390 360 q-30 -120 -90 -190", "#6d7f4f", 9) +
    line("M405 360 q10 -140 60 -220", "#6d7f4f", 9) +
    line("M400 360 q-4 -100 10 -180", "#6d7f4f", 9) +
    oval(300, 165, 24, 36, "#dfa338") +
    oval(466, 135, 24, 34, "#d79c94") +
    oval(412, 168, 20, 30, "#efe8da") +
    shape(
      "M370 350 h64 q-2 50 60 90 q80 60 40 130 q-24 50 -134 50 q-110 0 -134 -50 q-36 -76 44 -130 q60 -40 60 -90 z",
      paint.base
    ) +
    shape(
      "M372 352 h20 q0 60 -50 110 q-60 66 -20 150 q-40 -6 -56 -42 q-36 -76 44 -130 q60 -40 62 -88 z",
      paint.light,
      'opacity=".55"'
    ) +
    oval(402, 350, 32, 9, paint.deep),
  candle: (paint) =>
    shape("M400 190 q44 66 0 104 q-44 -38 0 -104 z", "#f3b53f") +
    shape("M400 232 q18 34 0 56 q-18 -22 0 -56 z", "#fff3cf") +
    line("M400 294 v40", "#3a3a3a", 6) +
    box(270, 330, 260, 290, paint.shade, 26) +
    box(284, 344, 232, 262, paint.base, 18) +
    oval(400, 346, 120, 24, CREAM) +
    box(320, 430, 160, 110, CREAM, 6) +
    shape(
      "M345 505 q27 -44 55 0 q27 -44 55 0",
      "none",
      `stroke="${paint.deep}" stroke-width="6"`
    ),
  tapers: (paint) =>
    repeat(4, (index) => {
      const x = 262 + index * 92
      const top = 260 + (index % 2) * 46
      return (
        shape(`M${x} ${top - 84} q26 44 0 70 q-26 -26 0 -70 z`, "#f3b53f") +
        line(`M${x} ${top - 16} v18`, "#3a3a3a", 5) +
        shape(`M${x - 15} ${top} h30 l9 ${620 - top} h-48 z`, paint.base) +
        shape(`M${x - 15} ${top} h10 l-6 ${620 - top} h-13 z`, paint.light)
      )
    }),
  planter: (paint) =>
    repeat(7, (index) => {
      const lean = (index - 3) * 46
      return (
        line(
          `M400 380 q${lean / 2} -90 ${lean} -${190 - Math.abs(lean) / 2}`,
          "#5f7a46",
          10
        ) +
        oval(
          400 + lean,
          190 + Math.abs(lean) / 2,
          26,
          40,
          index % 2 ? "#7d8f52" : "#5f7a46"
        )
      )
    }) +
    shape("M260 430 h280 l-36 190 h-208 z", paint.base) +
    shape("M260 430 h80 l10 190 h-54 z", paint.light, 'opacity=".5"') +
    box(236, 380, 328, 62, paint.shade, 10) +
    box(262, 612, 276, 22, paint.deep, 10),
  jar: (paint) =>
    box(290, 300, 220, 320, paint.base, 44) +
    box(304, 320, 46, 280, paint.light, 22) +
    box(284, 250, 232, 64, "#efe8da", 12) +
    box(284, 296, 232, 16, "#d9c9a6") +
    box(310, 410, 180, 120, CREAM, 6) +
    shape("M400 428 l40 23 v46 l-40 23 l-40 -23 v-46 z", paint.shade),
} satisfies Record<string, Draw>
