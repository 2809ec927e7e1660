/**
 * Pooled purchasing: the ceiling of each pool and what orders take from it. Others reserve, release and settle through
 * {@link org.ironstock.pool.PoolReservations}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "platform"})
@org.jspecify.annotations.NullMarked
package org.ironstock.pool;
