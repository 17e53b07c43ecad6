import type { ImportField } from '../import-fields';

/**
 * One meaning of a column head. `rank` orders columns of the same field (the lowest rank that has a value in a row is taken;
 * columns of one rank are joined where the field allows it). `onlyIfNoOther`: taken only when no other column has the field.
 * `onlyLinkedin`: a column that may hold any address; only a LinkedIn address in it is taken.
 */
export interface ColumnMeaning {
  field: ImportField;
  rank: number;
  onlyIfNoOther?: true;
  onlyLinkedin?: true;
  names: readonly string[];
}

/** Column heads as exports write them, lower case, letters and digits only (see `headWords`). To teach a new name, add it here. */
export const COLUMN_MEANINGS: readonly ColumnMeaning[] = [
  {
    field: 'givenName',
    rank: 1,
    names: [
      'first name',
      'firstname',
      'given name',
      'forename',
      'candidate first name',
      'vorname',
      'prenom',
      'nombre',
      'voornaam',
      'fornamn',
    ],
  },
  {
    field: 'familyName',
    rank: 1,
    names: [
      'last name',
      'lastname',
      'family name',
      'surname',
      'candidate last name',
      'nachname',
      'familienname',
      'nom',
      'nom de famille',
      'apellido',
      'apellidos',
      'achternaam',
      'efternamn',
    ],
  },
  {
    field: 'fullName',
    rank: 1,
    names: ['name', 'full name', 'fullname', 'candidate', 'candidate name', 'contact name', 'person', 'nom complet', 'vollstandiger name'],
  },
  { field: 'fullName', rank: 2, names: ['display name', 'e mail display name', 'file as'] },
  {
    field: 'email',
    rank: 1,
    names: [
      'email',
      'e mail',
      'email address',
      'e mail address',
      'mail',
      'work email',
      'primary email',
      'e mail 1 value',
      'e mail adresse',
      'adresse e mail',
      'courriel',
      'correo electronico',
    ],
  },
  { field: 'email', rank: 2, names: ['e mail 2 address', 'email 2', 'secondary email', 'personal email', 'e mail 2 value'] },
  { field: 'email', rank: 3, names: ['e mail 3 address', 'email 3', 'other email'] },
  {
    field: 'phone',
    rank: 1,
    names: ['mobile phone', 'mobile phone number', 'mobile', 'cell phone', 'cell', 'mobiltelefon', 'handy', 'telephone mobile', 'portable'],
  },
  {
    field: 'phone',
    rank: 2,
    names: [
      'phone',
      'phone number',
      'telephone',
      'primary phone',
      'business phone',
      'work phone',
      'phone 1 value',
      'telefon',
      'telefon geschaftlich',
      'telefono',
    ],
  },
  { field: 'phone', rank: 3, names: ['business phone 2', 'home phone', 'home phone 2', 'other phone', 'phone 2 value'] },
  {
    field: 'linkedinUrl',
    rank: 1,
    names: [
      'linkedin',
      'linkedin url',
      'linkedin profile',
      'linkedin profile url',
      'profile url',
      'url',
      'public profile url',
      'linkedin bio',
    ],
  },
  {
    field: 'linkedinUrl',
    rank: 2,
    onlyLinkedin: true,
    names: ['website', 'website url', 'web page', 'web page 2', 'social media', 'website 1 value', 'personal web page'],
  },
  {
    field: 'company',
    rank: 1,
    names: [
      'company',
      'company name',
      'current company',
      'organization',
      'organisation',
      'employer',
      'organization name',
      'firma',
      'unternehmen',
      'societe',
      'entreprise',
      'empresa',
    ],
  },
  { field: 'company', rank: 2, onlyIfNoOther: true, names: ['associated company', 'associated company domain', 'account', 'account name'] },
  {
    field: 'position',
    rank: 1,
    names: [
      'job title',
      'position',
      'current title',
      'role',
      'current position',
      'organization title',
      'headline',
      'berufsbezeichnung',
      'funktion',
      'poste',
      'fonction',
      'puesto',
      'cargo',
    ],
  },
  { field: 'position', rank: 2, onlyIfNoOther: true, names: ['title', 'profession', 'occupation'] },
  { field: 'location', rank: 1, names: ['location', 'place', 'region', 'ort', 'standort', 'lieu'] },
  {
    field: 'location',
    rank: 2,
    names: ['city', 'country', 'business city', 'business country', 'business country region', 'stadt', 'land', 'ville', 'pays'],
  },
  { field: 'location', rank: 3, names: ['home city', 'home country', 'home country region'] },
  { field: 'location', rank: 4, onlyIfNoOther: true, names: ['address', 'office location'] },
  { field: 'notes', rank: 1, names: ['notes', 'note', 'comments', 'comment', 'description', 'notizen', 'bemerkungen', 'remarques'] },
  { field: 'source', rank: 1, names: ['source', 'lead source', 'original source', 'candidate source', 'quelle'] },
  { field: 'source', rank: 2, names: ['referred by', 'referrer', 'recommended by'] },
];
