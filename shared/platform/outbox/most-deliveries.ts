/** Deliveries a message gets before it goes to the dead letters: the queues are made with the same figure. */
export const mostDeliveries = 5;
