export { clientRepository, type Client, type ClientFacts } from './client.repository';
export { addClientIn } from './clients.service';
