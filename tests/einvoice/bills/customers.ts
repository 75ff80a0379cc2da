/** Bodies of customers, by what the law and the rules tell apart. Names, numbers and places are made up. */
const french = (postcode: string, city: string, country = 'FR') => ({
  line1: '12 rue des Inventions',
  postcode,
  city,
  country,
});

const email = 'compta@client.example';

export const CUSTOMERS = {
  business: {
    name: 'Ateliers Inventés SARL',
    email,
    kind: 'business',
    siren: '200000008',
    siret: '20000000800017',
    vatNumber: 'FR37200000008',
    address: french('31000', 'Toulouse'),
  },
  businessWithoutVatNumber: {
    name: 'Petite Librairie',
    email,
    kind: 'business',
    siren: '300000007',
    vatNumber: null,
    address: french('44000', 'Nantes'),
    deliveryAddress: french('44100', 'Nantes'),
  },
  publicBody: {
    name: 'Ville d’Imaginaire',
    email,
    kind: 'public',
    siren: '200000008',
    siret: '20000000800017',
    vatNumber: null,
    routingCode: 'SERVICE-TECHNIQUE',
    buyerReference: 'ENGAGEMENT 2026-77',
    address: french('69000', 'Lyon'),
  },
  consumer: {
    name: 'Élodie Œuvrard',
    email: 'elodie@client.example',
    kind: 'consumer',
    address: french('13001', 'Marseille'),
  },
  reunion: {
    name: 'Sucrerie du Sud',
    email,
    kind: 'business',
    siren: '200000008',
    vatNumber: 'FR37200000008',
    address: french('97400', 'Saint-Denis', 'RE'),
  },
  martinique: {
    name: 'Anaïs Grand-Rivière',
    email: 'anais@client.example',
    kind: 'consumer',
    address: french('97200', 'Fort-de-France', 'MQ'),
  },
  german: {
    name: 'Müller & Söhne GmbH',
    email: 'rechnung@kunde.example',
    kind: 'business',
    vatNumber: 'DE123456788',
    language: 'en',
    address: { line1: 'Erfundene Straße 3', postcode: '10115', city: 'Berlin', country: 'DE' },
  },
  swiss: {
    name: 'Uhren Erfunden AG',
    email: 'buch@kunde.example',
    kind: 'business',
    address: { line1: 'Seeweg 9', postcode: '8001', city: 'Zürich', country: 'CH' },
  },
  british: {
    name: 'Imaginary Goods Ltd',
    email: 'accounts@customer.example',
    kind: 'business',
    vatNumber: 'GB123456789',
    language: 'en',
    address: { line1: '5 Nowhere Lane', line2: 'Unit 4', postcode: 'N1 1AA', city: 'London', country: 'GB' },
  },
  longNamed: {
    name: 'Établissements Théophile-Maximilien de Grandchamp-Bellefontaine & Fils, Manufacture d’Ébénisterie, de Tonnellerie et d’Œuvres en Châtaignier « À l’Éternel Été »',
    email,
    kind: 'business',
    siren: '200000008',
    vatNumber: 'FR37200000008',
    address: {
      line1: 'Bâtiment Ÿ, 1234 bis, chemin départemental de la Très-Grande-Fontaine-aux-Chênes-Verts',
      line2: 'Zone d’activités de l’Île-aux-Œillets, porte 3',
      postcode: '35000',
      city: 'Saint-Barthélemy-de-Bellegarde-sur-l’Étang',
      country: 'FR',
    },
  },
} as const satisfies Record<string, object>;

export type CustomerName = keyof typeof CUSTOMERS;
