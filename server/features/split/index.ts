export { pairNeighbour, type PairNeighbour } from './pair-neighbour.read-model';
