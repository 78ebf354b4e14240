import { checkPassword } from "./password-policy"

const ana = {
  email: "ana.molnar@example.com",
  first_name: "Ana",
  last_name: "Molnar",
  shopName: "Harbour Goods",
}

const rules = async (password: string, person = {}) =>
  (await checkPassword(password, person)).map(({ rule }) => rule)

describe("the password policy", () => {
  it("takes what is long enough and hard to guess, of any characters", async () => {
    for (const password of [
      "correct horse battery staple 42",
      "velvet-otter-7-lantern",
      "x7!kQ2zpW9",
      "пароль кита на крыше",
      "🦊🌲🏔️🛶🌧️🔥🧭⛺",
    ]) {
      expect([password, await rules(password, ana)]).toEqual([password, []])
    }
  })

  it("counts characters, not bytes, and says both ends", async () => {
    expect(await rules("x7!kQ2z")).toContain("too_short")
    expect(await rules("x7!kQ2zpW9".repeat(13).slice(0, 128))).toEqual([])
    expect(await rules("x7!kQ2zpW9".repeat(13).slice(0, 129))).toEqual([
      "too_long",
    ])
    expect(await checkPassword("a")).toEqual([
      {
        rule: "too_short",
        message: "The password must have 8 characters or more",
      },
      {
        rule: "too_weak",
        message:
          "The password is too easy to guess; a few unrelated words make a good one",
      },
    ])
  })

  it("refuses leaked passwords, also in disguise, and patterns", async () => {
    for (const password of [
      "password1",
      "P@ssw0rd1!",
      "qwertyuiop",
      "iloveyou123",
      "aaaaaaaaaaaaaaaa",
      "abcdefghijkl",
      "Summer2024!",
    ]) {
      expect([password, await rules(password)]).toEqual([
        password,
        ["too_weak"],
      ])
    }
  })

  it("refuses what rests on the person or the shop, and lets them be a part of it", async () => {
    for (const password of [
      "ana.molnar@example.com",
      "AnaMolnar1985!",
      "MOLNAR-ana-2024",
      "HarbourGoods2026",
    ]) {
      expect(await rules(password, ana)).toContain("contains_personal")
    }
    expect(await rules("molnar velvet otter lantern", ana)).toEqual([])
    expect(await rules("velvet bananas lantern otter", ana)).toEqual([])
  })
})
