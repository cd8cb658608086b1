export { type Clause, type ContractCase, type Scene, type StoredView, type World, adapterContract, } from './contract.js';
export { callWith, freshThread, memoryKeep, newComment, randomKey, readPages } from './fakes.js';
