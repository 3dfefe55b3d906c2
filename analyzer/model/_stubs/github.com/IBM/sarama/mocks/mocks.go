package mocks // import "github.com/IBM/sarama/mocks"

import (
	"github.com/IBM/sarama"
)

// Consumer gives what the test yields, and connects to nobody. Source: consumer.go,
// v1.61.1.
//
//connlint:connection
type Consumer struct{}

// PartitionConsumer is where the test yields what a consumer of the partition takes.
// Source: consumer.go, v1.61.1.
//
//connlint:connection
type PartitionConsumer struct{}

// NewConsumer starts nothing. Source: consumer.go, v1.61.1.
//
//connlint:open c as listener
func NewConsumer(t ErrorReporter, config *sarama.Config) (c *Consumer)

// ConsumePartition gives the partition that is expected. Source: consumer.go, v1.61.1.
//
//connlint:open pc as client
//connlint:child pc of c
func (c *Consumer) ConsumePartition(topic string, partition int32, offset int64) (pc sarama.PartitionConsumer, err error)

// ExpectConsumePartition makes a partition, into which the test yields. Source:
// consumer.go, v1.61.1.
//
//connlint:same feed, c
func (c *Consumer) ExpectConsumePartition(topic string, partition int32, offset int64) (feed *PartitionConsumer)

// YieldMessage puts a message into the buffer of the partition, or waits until it is
// taken. Source: consumer.go, v1.61.1.
//
//connlint:publish pc
func (pc *PartitionConsumer) YieldMessage(msg *sarama.ConsumerMessage) (same *PartitionConsumer)

// YieldError puts an error into the buffer of the partition, or waits until it is taken.
// Source: consumer.go, v1.61.1.
//
//connlint:publish pc
func (pc *PartitionConsumer) YieldError(err error) (same *PartitionConsumer)

// Close closes the partitions. Source: consumer.go, v1.61.1.
//
//connlint:stop c
func (c *Consumer) Close() (err error)

// AsyncClose closes the channels of the partition. Source: consumer.go, v1.61.1.
//
//connlint:stop pc
func (pc *PartitionConsumer) AsyncClose()

// Close closes the channels of the partition. Source: consumer.go, v1.61.1.
//
//connlint:stop pc
func (pc *PartitionConsumer) Close() (err error)
