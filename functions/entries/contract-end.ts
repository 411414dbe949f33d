import * as contract from '../../shared/protection/end-of-contract/contract.ts';
import { route } from '../host/http.ts';
import { handleAskContractEnd } from '../http/ask-contract-end.ts';
import { handleShowContractEnd } from '../http/show-contract-end.ts';
import { handleWithdrawContractEnd } from '../http/withdraw-contract-end.ts';
import { consumeTellStaffOfContractEnd } from '../queues/tell-staff-of-contract-end.ts';

// The end of a company's contract, as its HR sees and asks for it.
route(contract.showContractEnd, handleShowContractEnd);
route(contract.askContractEnd, handleAskContractEnd);
route(contract.withdrawContractEnd, handleWithdrawContractEnd);
consumeTellStaffOfContractEnd();
