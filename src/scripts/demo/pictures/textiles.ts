import { box, type Draw, line, oval, repeat, shape } from "./paint"

const WOOD = "#b58455"

export const TEXTILES = {
  towel: (paint) =>
    box(160, 190, 480, 18, WOOD, 9) +
    box(230, 196, 170, 410, paint.base) +
    repeat(5, (index) => box(230, 460 + index * 26, 170, 10, paint.light)) +
    box(420, 196, 150, 360, paint.light) +
    box(420, 196, 26, 360, paint.base) +
    box(544, 196, 26, 360, paint.base),
  apron: (paint) =>
    line("M320 300 q-10 -130 80 -130 q90 0 80 130", paint.deep, 16) +
    shape(
      "M320 270 h160 l20 120 q60 10 70 40 v190 h-340 v-190 q10 -30 70 -40 z",
      paint.base
    ) +
    box(320, 470, 160, 90, paint.shade, 8) +
    line("M400 470 v90", paint.light, 4) +
    line("M232 440 q-60 30 -70 90", paint.deep, 12) +
    line("M568 440 q60 30 70 90", paint.deep, 12),
  blanket: (paint) =>
    box(190, 470, 420, 74, paint.base, 34) +
    box(190, 546, 420, 74, paint.shade, 34) +
    box(210, 394, 380, 74, paint.light, 34) +
    repeat(16, (index) =>
      line(`M${220 + index * 24} 486 l12 20 l-12 20`, paint.light, 4)
    ) +
    repeat(16, (index) => line(`M${226 + index * 24} 612 v26`, paint.base, 5)),
  cushion: (paint) =>
    shape(
      "M210 250 q190 40 380 0 q-40 180 0 370 q-190 -40 -380 0 q40 -190 0 -370 z",
      paint.base
    ) +
    shape(
      "M210 250 q60 16 130 18 q-40 160 0 330 q-70 0 -130 22 q40 -190 0 -370 z",
      paint.light,
      'opacity=".5"'
    ) +
    line("M250 300 q150 30 300 0", paint.shade, 4) +
    line("M250 570 q150 -30 300 0", paint.shade, 4),
  folded: (paint) =>
    repeat(3, (index) =>
      box(
        230 - index * 12,
        400 + index * 74,
        340 + index * 24,
        70,
        index % 2 ? paint.light : paint.base,
        26
      )
    ) +
    repeat(3, (row) =>
      repeat(10, (column) =>
        box(256 + column * 30, 418 + row * 74, 16, 16, paint.shade, 3)
      )
    ),
  rug: (paint) =>
    oval(250, 500, 62, 120, paint.shade) +
    box(250, 380, 300, 240, paint.base) +
    oval(550, 500, 62, 120, paint.base) +
    oval(550, 500, 40, 82, paint.light) +
    oval(550, 500, 18, 40, paint.shade) +
    repeat(3, (index) => box(300 + index * 80, 380, 16, 240, paint.light)) +
    line("M340 382 q60 -150 120 0", WOOD, 16),
  tote: (paint) =>
    line("M320 330 q0 -150 80 -150 q80 0 80 150", paint.deep, 18) +
    shape("M230 320 h340 l24 300 h-388 z", paint.base) +
    shape("M230 320 h90 l-20 300 h-94 z", paint.light, 'opacity=".5"') +
    shape("M400 400 l52 84 h-32 l44 70 h-128 l44 -70 h-32 z", paint.deep) +
    box(390, 550, 20, 30, paint.deep),
  rucksack: (paint) =>
    line("M350 220 q50 -60 100 0", paint.deep, 14) +
    box(240, 230, 320, 390, paint.base, 54) +
    box(240, 230, 90, 390, paint.light, 54) +
    box(226, 222, 348, 84, paint.shade, 30) +
    box(290, 440, 220, 140, paint.shade, 20) +
    box(336, 222, 22, 250, WOOD) +
    box(442, 222, 22, 250, WOOD) +
    box(330, 380, 34, 22, "#d9c199", 4) +
    box(436, 380, 34, 22, "#d9c199", 4),
  jumper: (paint) =>
    shape(
      "M300 220 q100 60 200 0 l110 60 l50 280 l-84 24 l-36 -150 v186 h-280 v-186 l-36 150 l-84 -24 l50 -280 z",
      paint.base
    ) +
    shape("M300 220 q100 60 200 0 l-22 34 q-78 44 -156 0 z", paint.shade) +
    box(260, 590, 280, 32, paint.shade) +
    repeat(3, (row) =>
      repeat(8, (column) =>
        line(
          `M${290 + column * 32} ${340 + row * 84} l10 18 l10 -18 l-10 34`,
          paint.light,
          5
        )
      )
    ) +
    repeat(13, (index) => line(`M${270 + index * 22} 594 v24`, paint.base, 4)),
  cap: (paint) =>
    shape("M230 470 q0 -230 170 -230 q170 0 170 230 z", paint.base) +
    repeat(7, (index) =>
      line(
        `M${272 + index * 43} 460 q${(3 - index) * 8} -120 ${(3 - index) * 30} -190`,
        paint.shade,
        5
      )
    ) +
    box(208, 460, 384, 120, paint.shade, 34) +
    repeat(15, (index) => line(`M${232 + index * 24} 474 v92`, paint.base, 6)),
  socks: (paint) =>
    repeat(2, (index) => {
      const x = 250 + index * 170
      return (
        shape(
          `M${x} 200 h120 v230 q70 40 90 90 q14 70 -60 70 q-90 -6 -150 -100 z`,
          index ? paint.light : paint.base
        ) +
        box(x - 4, 194, 128, 54, paint.deep, 10) +
        box(x, 290, 120, 18, paint.shade) +
        box(x, 326, 120, 18, paint.shade) +
        shape(
          `M${x + 150} 600 q70 0 60 -76 q-14 -20 -40 -40 q10 70 -60 90 z`,
          paint.deep,
          'opacity=".6"'
        )
      )
    }),
  tee: (paint) =>
    shape(
      "M310 220 q90 56 180 0 l120 64 l-44 116 l-60 -26 v246 h-212 v-246 l-60 26 l-44 -116 z",
      paint.base
    ) +
    shape("M310 220 q90 56 180 0 l-16 30 q-74 40 -148 0 z", paint.shade) +
    shape("M434 330 l14 0 l6 70 h-26 z", paint.deep) +
    box(432, 314, 18, 14, "#dfa338"),
  overshirt: (paint) =>
    shape(
      "M320 210 h160 l130 70 l40 300 l-80 16 l-34 -170 v196 h-272 v-196 l-34 170 l-80 -16 l40 -300 z",
      paint.base
    ) +
    shape(
      "M320 210 l80 76 l80 -76 l26 34 l-76 80 l-30 -36 l-30 36 l-76 -80 z",
      paint.shade
    ) +
    line("M400 300 v318", paint.deep, 5) +
    repeat(5, (index) => oval(414, 350 + index * 58, 8, 8, "#d9c199")) +
    box(296, 380, 76, 84, paint.shade, 6) +
    box(430, 380, 76, 84, paint.shade, 6),
} satisfies Record<string, Draw>
