import * as retention from '../../shared/protection/retention/contract.ts';
import { route } from '../host/http.ts';
import { handleChooseFinancialYear } from '../http/choose-financial-year.ts';
import { handleChooseRetention } from '../http/choose-retention.ts';
import { handleEndHold } from '../http/end-hold.ts';
import { handleListHolds } from '../http/list-holds.ts';
import { handlePlaceHold } from '../http/place-hold.ts';
import { handleShowRetention } from '../http/show-retention.ts';

// How long things are kept, and what is kept longer.
route(retention.listHolds, handleListHolds);
route(retention.placeHold, handlePlaceHold);
route(retention.endHold, handleEndHold);
route(retention.showRetention, handleShowRetention);
route(retention.chooseRetention, handleChooseRetention);
route(retention.chooseFinancialYear, handleChooseFinancialYear);
