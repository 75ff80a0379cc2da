import { texts } from '../../text/texts.ts';

/** Texts of the customers. */
export const CUSTOMER_TEXTS = texts({
  fr: () => ({
    title: 'Clients',
    list: 'Liste des clients',
    new: 'Nouveau client',
    email: 'Adresse électronique',
    kind: 'Genre',
    business: 'Entreprise',
    consumer: 'Particulier',
    public: 'Administration',
    city: 'Ville',
    none: 'Aucun client pour l’instant.',
    notFound: 'Aucun client dont le nom commence ainsi.',
    searchByName: 'Chercher par le début du nom',
  }),
  en: () => ({
    title: 'Customers',
    list: 'List of customers',
    new: 'New customer',
    email: 'Email address',
    kind: 'Kind',
    business: 'Business',
    consumer: 'Consumer',
    public: 'Public body',
    city: 'City',
    none: 'No customer yet.',
    notFound: 'No customer whose name begins like this.',
    searchByName: 'Search by the beginning of the name',
  }),
});
