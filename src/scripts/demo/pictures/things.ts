import { box, type Draw, line, oval, repeat, shape } from "./paint"

const CREAM = "#f6f0e4"

export const THINGS = {
  board: (paint) =>
    `<g transform="rotate(-8 400 420)">` +
    box(370, 130, 60, 160, paint.base, 28) +
    box(240, 240, 320, 380, paint.base, 46) +
    repeat(5, (index) =>
      line(
        `M${290 + index * 55} 270 q${index % 2 ? 16 : -16} 160 0 320`,
        paint.shade,
        4
      )
    ) +
    oval(400, 168, 14, 14, paint.deep) +
    `</g>`,
  spoon: (paint) =>
    `<g transform="rotate(24 400 400)">` +
    box(384, 300, 32, 330, paint.base, 16) +
    oval(400, 230, 74, 104, paint.base) +
    oval(400, 236, 52, 78, paint.shade) +
    line("M392 330 v280", paint.light, 5) +
    `</g>`,
  brush: (paint) =>
    `<g transform="rotate(-28 400 400)">` +
    box(384, 130, 32, 300, paint.base, 16) +
    oval(400, 460, 90, 44, paint.base) +
    repeat(11, (index) =>
      line(`M${326 + index * 15} 490 l${(index - 5) * 5} 96`, "#e3d3b6", 8)
    ) +
    oval(400, 456, 64, 24, paint.light) +
    `</g>`,
  soap: (paint) =>
    box(250, 500, 300, 120, paint.shade, 40) +
    box(250, 470, 300, 120, paint.base, 40) +
    box(320, 400, 200, 90, paint.light, 34) +
    line("M320 530 q40 -40 80 0 q40 40 80 0", paint.light, 10) +
    `<circle cx="300" cy="330" r="34" fill="#fff" opacity=".55"/><circle cx="360" cy="270" r="20" fill="#fff" opacity=".55"/><circle cx="500" cy="330" r="26" fill="#fff" opacity=".55"/>`,
  parcel: (paint) =>
    box(210, 300, 380, 320, paint.base, 8) +
    shape("M210 300 h380 l-40 -60 h-300 z", paint.light) +
    box(384, 240, 32, 380, CREAM) +
    box(210, 430, 380, 26, CREAM) +
    line(
      "M400 250 q-90 -90 -110 -20 q0 40 110 20 q90 -90 110 -20 q0 40 -110 20",
      CREAM,
      14
    ) +
    box(450, 490, 110, 76, CREAM, 4) +
    line("M468 516 h74 M468 538 h50", paint.shade, 5),
  tin: (paint) =>
    box(260, 320, 280, 300, paint.base, 20) +
    oval(400, 322, 140, 34, paint.shade) +
    oval(400, 312, 140, 34, paint.light) +
    repeat(5, (index) => {
      const x = 300 + index * 50
      const top = 440 - (index % 2) * 40
      return (
        line(`M${x} 570 V${top}`, CREAM, 6) +
        `<circle cx="${x}" cy="${top}" r="18" fill="${["#d79c94", "#dfa338", "#efe8da"][index % 3]}"/>`
      )
    }),
  caddy: (paint) =>
    box(280, 300, 240, 320, paint.base, 14) +
    box(280, 300, 60, 320, paint.light, 14) +
    box(270, 236, 260, 76, paint.deep, 14) +
    `<circle cx="400" cy="460" r="82" fill="${CREAM}"/>` +
    shape("M400 396 q62 50 0 124 q-62 -74 0 -124 z", paint.shade) +
    line("M400 420 v110", CREAM, 5),
  pouch: (paint) =>
    shape("M260 240 h280 l20 380 h-320 z", "#4a3b32") +
    shape("M260 240 h70 l-20 380 h-70 z", "#6a5648") +
    box(252, 214, 296, 50, "#2f2621", 8) +
    box(290, 350, 220, 180, paint.base, 8) +
    `<g transform="rotate(30 400 440)">${oval(400, 440, 44, 64, "#3a2a22")}${line("M400 382 q-20 58 0 116", paint.base, 7)}</g>`,
  lantern: (paint) =>
    line("M300 270 q0 -150 100 -150 q100 0 100 150", paint.deep, 10) +
    shape("M330 250 h140 l40 60 h-220 z", paint.base) +
    box(300, 310, 200, 220, "#fbe7b4", 12) +
    shape("M400 380 q46 70 0 116 q-46 -46 0 -116 z", "#f0a637") +
    repeat(3, (index) => box(298 + index * 96, 306, 12, 228, paint.shade)) +
    box(270, 530, 260, 40, paint.base, 10) +
    shape("M290 570 h220 l20 50 h-260 z", paint.shade),
  skillet: (paint) =>
    `<g transform="rotate(-20 400 420)">` +
    box(560, 396, 220, 48, "#9a6b43", 22) +
    `<circle cx="380" cy="420" r="210" fill="${paint.base}"/>` +
    `<circle cx="380" cy="420" r="176" fill="${paint.deep}"/>` +
    oval(350, 420, 92, 78, "#fffaf0") +
    `<circle cx="356" cy="416" r="36" fill="#f0ae37"/>` +
    `</g>`,
  notebook: (paint) =>
    `<g transform="rotate(-6 400 400)">` +
    box(262, 190, 300, 440, paint.deep, 12) +
    box(252, 180, 300, 440, paint.base, 12) +
    box(252, 180, 44, 440, paint.shade, 12) +
    box(500, 180, 14, 440, paint.light) +
    line("M330 360 q26 -34 52 0 q26 34 52 0 q26 -34 44 -4", paint.light, 8) +
    line("M330 400 q26 -34 52 0 q26 34 52 0 q26 -34 44 -4", paint.light, 8) +
    `</g>`,
  logs: (paint) =>
    repeat(3, (index) => {
      const fills = [paint.base, "#3b7c99", "#efe8da"]
      return `<g transform="rotate(${index * 12 - 14} 400 560)">${box(290, 230, 220, 360, fills[index], 10)}${box(326, 290, 148, 70, CREAM, 4)}${line("M340 316 h118 M340 338 h80", paint.deep, 4)}</g>`
    }),
  lighthouse: (paint) =>
    box(190, 120, 420, 520, "#7a5a3c", 4) +
    box(206, 136, 388, 488, CREAM) +
    box(246, 176, 308, 408, "#cfe0e4") +
    shape("M400 262 L554 220 V300 Z", "#fbe7b4", 'opacity=".8"') +
    shape("M366 300 h68 l24 240 h-116 z", "#fffaf0") +
    shape("M362 350 h76 l6 56 h-88 z M352 460 h96 l6 56 h-108 z", paint.base) +
    box(362, 246, 76, 54, paint.deep) +
    box(380, 256, 40, 34, "#f6c453") +
    shape("M356 246 h88 l-44 -40 z", paint.base) +
    shape("M246 540 q80 -40 154 0 q80 36 154 -6 v50 h-308 z", "#3b7c99"),
  pines: (paint) =>
    box(190, 120, 420, 520, "#7a5a3c", 4) +
    box(206, 136, 388, 488, CREAM) +
    box(246, 176, 308, 408, "#e9d9bd") +
    `<circle cx="470" cy="260" r="44" fill="#d98b52"/>` +
    repeat(3, (index) => {
      const x = 310 + index * 88
      const y = 250 + (index === 1 ? 0 : 50)
      return (
        box(x - 7, y + 180, 14, 110, paint.deep) +
        shape(
          `M${x} ${y} l46 90 h-22 l34 70 h-22 l30 60 h-132 l30 -60 h-22 l34 -70 h-22 z`,
          index === 1 ? paint.shade : paint.base
        )
      )
    }) +
    shape("M246 540 q150 -50 308 0 v44 h-308 z", paint.deep),
} satisfies Record<string, Draw>
