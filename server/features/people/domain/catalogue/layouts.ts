/** An export we know by its column heads (normalised as in `headWords`). The first layout whose heads are all there is named. */
export interface Layout {
  id: string;
  name: string;
  needs: readonly string[];
}

export const LAYOUTS: readonly Layout[] = [
  { id: 'linkedin_connections', name: 'LinkedIn connections', needs: ['first name', 'last name', 'company', 'position', 'connected on'] },
  { id: 'hubspot_contacts', name: 'HubSpot contacts', needs: ['lifecycle stage', 'lead status', 'contact owner'] },
  { id: 'outlook_contacts', name: 'Outlook contacts', needs: ['e mail address', 'e mail type', 'e mail display name', 'business phone'] },
  { id: 'greenhouse_bulk_import', name: 'Greenhouse bulk import', needs: ['who gets credit', 'prospect pool', 'prospect stage'] },
  { id: 'google_contacts', name: 'Google contacts', needs: ['e mail 1 value', 'phone 1 value'] },
  { id: 'address_book', name: 'Address book with display names', needs: ['display name', 'nickname', 'e mail address', 'organization'] },
];
