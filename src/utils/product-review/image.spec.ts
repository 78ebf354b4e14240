import sharp from "sharp"
import { encodePhoto, sniffPhoto } from "./image"

const photo = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: "#a33" } })

describe("encodePhoto", () => {
  it.each(["jpeg", "png", "webp", "gif"] as const)(
    "draws a %s anew as WebP",
    async (format) => {
      const content = await photo().toFormat(format).toBuffer()
      expect(sniffPhoto(content)).toBe(format)
      const encoded = await encodePhoto(content, 2048)
      expect(encoded).toMatchObject({ width: 40, height: 20 })
      expect(sniffPhoto(encoded.content)).toBe("webp")
    }
  )

  it("leaves nothing of what the camera wrote, and turns it upright", async () => {
    const content = await photo()
      .withExif({
        IFD0: { Copyright: "Ana", ImageDescription: "at home" },
        IFD3: { GPSLatitude: "53/1 33/1 0/1" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(content).metadata()).exif).toBeDefined()
    const encoded = await encodePhoto(content, 2048)
    const after = await sharp(encoded.content).metadata()
    expect(after.exif).toBeUndefined()
    expect(after.orientation).toBeUndefined()
    expect(encoded).toMatchObject({ width: 20, height: 40 })
  })

  it("drops what is hidden behind the image", async () => {
    const content = Buffer.concat([
      await photo().jpeg().toBuffer(),
      Buffer.from("<script>alert(1)</script>"),
    ])
    const encoded = await encodePhoto(content, 2048)
    expect(encoded.content.toString("latin1")).not.toContain("script")
  })

  it("makes large photos smaller and leaves small ones", async () => {
    const content = await photo(1000, 500).png().toBuffer()
    expect(await encodePhoto(content, 200)).toMatchObject({
      width: 200,
      height: 100,
    })
  })

  it.each([
    [
      "an SVG",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ],
    ["a page", Buffer.from("<html></html>")],
    ["nothing", Buffer.alloc(0)],
    ["a broken JPEG", Buffer.from("ffd8ffe000104a464946", "hex")],
    [
      "an SVG with a GIF's first bytes",
      Buffer.from('GIF89a<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
  ])("refuses %s", async (_, content) => {
    await expect(encodePhoto(content, 2048)).rejects.toThrow(
      "Images must be JPEG, PNG, WebP or GIF photos"
    )
  })

  it("refuses a small file that claims to be enormous", async () => {
    const content = await photo(12_000, 6_000).png().toBuffer()
    await expect(encodePhoto(content, 2048)).rejects.toThrow("Images must be")
  }, 30_000)
})
