// One picture per campaign, and two that serve as evidence.
import { type Colour, circle, type Picture, polygon, rectangle, type Shape } from './picture.ts'

const CREAM: Colour = [251, 243, 226]
const DAWN: Colour = [250, 224, 190]
const DAY: Colour = [205, 227, 238]
const RAIN: Colour = [176, 192, 202]
const NIGHT: Colour = [38, 48, 74]
const SUN: Colour = [240, 184, 74]
const MOON: Colour = [244, 240, 220]
const WHITE: Colour = [255, 255, 255]
const INK: Colour = [58, 50, 44]
const STONE: Colour = [200, 184, 160]
const BRICK: Colour = [176, 92, 66]
const BREAD: Colour = [205, 144, 74]
const GRASS: Colour = [128, 158, 98]
const LEAF: Colour = [62, 120, 84]
const BARK: Colour = [122, 84, 56]
const SAND: Colour = [226, 198, 150]
const DUNE: Colour = [208, 174, 120]
const WATER: Colour = [86, 140, 170]
const DEEP: Colour = [62, 110, 142]
const BLUE: Colour = [58, 98, 160]
const PANEL: Colour = [44, 70, 120]
const SMOKE: Colour = [232, 226, 220]
const WOOL: Colour = [172, 52, 58]
const GLOW: Colour = [255, 214, 130]

export const scenes = {
  bakery: {
    sky: DAWN,
    shapes: [
      circle(SUN, 128, 52, 12),
      polygon(GRASS, [0, 70], [60, 60], [160, 68], [160, 90], [0, 90]),
      ...house(46, 40, 56, 34, CREAM, BRICK),
      rectangle(STONE, 86, 20, 8, 18),
      circle(SMOKE, 92, 15, 4),
      circle(SMOKE, 98, 9, 5),
      circle(SMOKE, 106, 4, 6),
      rectangle(GLOW, 54, 50, 24, 14),
      circle(BREAD, 60, 60, 4),
      circle(BREAD, 70, 60, 4),
      rectangle(BARK, 84, 52, 11, 22),
    ],
  },
  well: {
    sky: DAY,
    shapes: [
      circle(SUN, 30, 20, 9),
      polygon(DUNE, [0, 60], [50, 40], [100, 62], [0, 66]),
      polygon(DUNE, [70, 62], [125, 44], [160, 58], [160, 66], [70, 66]),
      rectangle(SAND, 0, 60, 160, 30),
      polygon(BARK, [116, 68], [120, 34], [123, 34], [121, 68]),
      ...[
        [-17, 4],
        [-13, -8],
        [0, -13],
        [13, -8],
        [17, 4],
      ].map(([x = 0, y = 0]) => polygon(LEAF, [121, 36], [121 + x * 0.4, 30 + y * 0.7], [121 + x, 34 + y])),
      circle(LEAF, 121, 34, 3),
      rectangle(STONE, 62, 60, 36, 16),
      rectangle(WATER, 66, 58, 28, 5),
      rectangle(BARK, 62, 34, 3, 28),
      rectangle(BARK, 95, 34, 3, 28),
      polygon(BRICK, [56, 36], [80, 24], [104, 36]),
    ],
  },
  flood: {
    sky: RAIN,
    shapes: [
      polygon(GRASS, [0, 50], [80, 38], [160, 50], [160, 60], [0, 60]),
      ...house(18, 38, 30, 26, CREAM, BRICK),
      ...house(70, 34, 34, 30, WHITE, INK),
      ...house(122, 40, 26, 22, CREAM, BRICK),
      rectangle(WATER, 0, 58, 160, 32),
      polygon(BARK, [44, 66], [66, 66], [62, 72], [48, 72]),
      circle(WOOL, 55, 62, 3),
      rectangle(DEEP, 20, 78, 30, 1),
      rectangle(DEEP, 90, 72, 40, 1),
      rectangle(DEEP, 70, 84, 50, 1),
    ],
  },
  school: {
    sky: DAY,
    shapes: [
      circle(WHITE, 40, 18, 7),
      circle(WHITE, 49, 16, 9),
      circle(WHITE, 58, 19, 6),
      rectangle(SAND, 0, 66, 160, 24),
      rectangle(WHITE, 40, 40, 76, 30),
      rectangle(STONE, 38, 36, 80, 5),
      ...[46, 60, 92, 106].map((x) => rectangle(BLUE, x, 48, 7, 9)),
      rectangle(BARK, 74, 52, 11, 18),
      rectangle(INK, 79, 20, 1, 16),
      polygon(LEAF, [80, 20], [92, 23], [80, 27]),
      rectangle(BARK, 134, 50, 4, 20),
      circle(LEAF, 136, 44, 11),
    ],
  },
  bus: {
    sky: CREAM,
    shapes: [
      polygon(GRASS, [0, 56], [40, 44], [110, 58], [160, 48], [160, 90], [0, 90]),
      rectangle(STONE, 0, 72, 160, 9),
      rectangle(BLUE, 36, 40, 84, 32),
      polygon(BLUE, [120, 48], [130, 56], [130, 72], [120, 72]),
      ...[42, 60, 78, 96].map((x) => rectangle(WHITE, x, 45, 14, 12)),
      ...[43, 47, 61, 66, 80, 85, 97, 103].map((x, i) => rectangle(i % 2 === 0 ? WOOL : SUN, x, 49, 3, 8)),
      circle(INK, 54, 73, 6),
      circle(INK, 106, 73, 6),
      circle(STONE, 54, 73, 2),
      circle(STONE, 106, 73, 2),
    ],
  },
  clinic: {
    sky: NIGHT,
    shapes: [
      circle(MOON, 126, 18, 8),
      circle(NIGHT, 130, 16, 7),
      polygon(LEAF, [0, 78], [80, 58], [160, 76], [160, 90], [0, 90]),
      rectangle(WHITE, 50, 44, 60, 28),
      polygon(INK, [46, 44], [60, 30], [114, 30], [114, 44]),
      ...[62, 76, 90].map((x) => polygon(PANEL, [x, 41], [x + 4, 33], [x + 14, 33], [x + 10, 41])),
      rectangle(GLOW, 56, 50, 12, 10),
      rectangle(GLOW, 92, 50, 12, 10),
      rectangle(BARK, 75, 54, 10, 18),
      rectangle(LEAF, 78, 46.6, 4, 1.4),
      rectangle(LEAF, 79.3, 45.3, 1.4, 4),
    ],
  },
  workshop: {
    sky: SAND,
    shapes: [
      rectangle(STONE, 0, 70, 160, 20),
      rectangle(BARK, 48, 20, 4, 54),
      rectangle(BARK, 106, 20, 4, 54),
      rectangle(BARK, 44, 22, 70, 4),
      rectangle(BARK, 44, 66, 70, 4),
      ...Array.from({ length: 13 }, (_, i) => rectangle(CREAM, 54 + i * 4, 26, 1, 40)),
      rectangle(WOOL, 52, 46, 54, 20),
      polygon(SUN, [79, 48], [90, 56], [79, 64], [68, 56]),
      rectangle(BLUE, 52, 44, 54, 2),
      circle(WOOL, 24, 48, 6),
      circle(BLUE, 132, 46, 6),
      circle(SUN, 146, 46, 5),
    ],
  },
  oven: {
    sky: STONE,
    shapes: [
      rectangle(BRICK, 30, 20, 100, 60),
      rectangle(INK, 46, 40, 68, 24),
      polygon(GLOW, [46, 64], [60, 52], [80, 48], [100, 52], [114, 64]),
      ...[58, 72, 86, 100].map((x) => circle(BREAD, x, 60, 5)),
      rectangle(INK, 40, 70, 80, 3),
    ],
  },
  works: {
    sky: DAY,
    shapes: [
      rectangle(SAND, 0, 56, 160, 34),
      rectangle(STONE, 24, 44, 10, 30),
      rectangle(STONE, 126, 44, 10, 30),
      rectangle(PANEL, 18, 40, 124, 6),
      rectangle(WATER, 76, 46, 6, 22),
      circle(BLUE, 79, 70, 9),
      circle(SUN, 132, 16, 8),
    ],
  },
} as const satisfies Record<string, Picture>

export type SceneName = keyof typeof scenes

function house(x: number, y: number, width: number, height: number, wall: Colour, roof: Colour): Shape[] {
  const middle = x + width / 2
  return [
    rectangle(wall, x, y, width, height),
    polygon(roof, [x - 4, y], [middle, y - height * 0.5], [x + width + 4, y]),
  ]
}
