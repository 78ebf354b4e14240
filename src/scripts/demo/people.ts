/** A customer of the demo shop; their mail goes nowhere. */
export type DemoPerson = {
  email: string
  firstName: string
  lastName: string
  phone?: string
  member?: boolean
  /** Buys without an account. */
  guest?: boolean
  address: {
    address_1: string
    city: string
    postal_code: string
    country_code: string
    province?: string
  }
}

export const PEOPLE: DemoPerson[] = [
  {
    email: "ada.brandt@example.com",
    firstName: "Ada",
    lastName: "Brandt",
    phone: "+49 40 5550101",
    member: true,
    address: {
      address_1: "Pier Road 7",
      city: "Hamburg",
      postal_code: "20359",
      country_code: "de",
    },
  },
  {
    email: "luc.moreau@example.com",
    firstName: "Luc",
    lastName: "Moreau",
    member: true,
    address: {
      address_1: "12 rue du Phare",
      city: "Brest",
      postal_code: "29200",
      country_code: "fr",
    },
  },
  {
    email: "giulia.conti@example.com",
    firstName: "Giulia",
    lastName: "Conti",
    phone: "+39 010 5550102",
    address: {
      address_1: "Via del Molo 3",
      city: "Genova",
      postal_code: "16126",
      country_code: "it",
    },
  },
  {
    email: "noor.devries@example.com",
    firstName: "Noor",
    lastName: "de Vries",
    address: {
      address_1: "Havenkade 21",
      city: "Harlingen",
      postal_code: "8861",
      country_code: "nl",
    },
  },
  {
    email: "emma.hale@example.com",
    firstName: "Emma",
    lastName: "Hale",
    phone: "+1 207 555 0103",
    member: true,
    address: {
      address_1: "48 Wharf Street",
      city: "Portland",
      postal_code: "04101",
      country_code: "us",
      province: "us-me",
    },
  },
  {
    email: "sam.okafor@example.com",
    firstName: "Sam",
    lastName: "Okafor",
    address: {
      address_1: "9 Cannery Row",
      city: "Astoria",
      postal_code: "97103",
      country_code: "us",
      province: "us-or",
    },
  },
  {
    email: "pia.lang@example.com",
    firstName: "Pia",
    lastName: "Lang",
    guest: true,
    address: {
      address_1: "Seeweg 2",
      city: "Bregenz",
      postal_code: "6900",
      country_code: "at",
    },
  },
]
