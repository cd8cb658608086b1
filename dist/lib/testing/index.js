export { adapterContract, } from './contract.js';
export { callWith, freshThread, memoryKeep, newComment, randomKey, readPages } from './fakes.js';
