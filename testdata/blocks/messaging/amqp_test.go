// Package messaging shows of the drives and waits of libraries that carry messages
// that they block.
package messaging

import (
	"encoding/binary"
	"io"
	"net"
	"testing"

	amqp "github.com/rabbitmq/amqp091-go"

	"connlint.test/blocks/blocktest"
)

func TestAMQPNotifyClose(t *testing.T) {
	const ofChannel, ofConnection = "(*github.com/rabbitmq/amqp091-go.Channel).NotifyClose", "(*github.com/rabbitmq/amqp091-go.Connection).NotifyClose"

	conn, _ := connectAMQP(t)
	ch := openAMQPChannel(t, conn)
	blocktest.Until(t, ofChannel, func() { <-ch.NotifyClose(make(chan *amqp.Error, 1)) }, "ch.Close", func() { ch.Close() })

	conn2, _ := connectAMQP(t)
	ch2 := openAMQPChannel(t, conn2)
	blocktest.Until(t, ofChannel, func() { <-ch2.NotifyClose(make(chan *amqp.Error, 1)) }, "conn.Close", func() { conn2.Close() })

	conn3, _ := connectAMQP(t)
	blocktest.Until(t, ofConnection, func() { <-conn3.NotifyClose(make(chan *amqp.Error, 1)) }, "conn.Close", func() { conn3.Close() })

	conn4, broker := connectAMQP(t)
	blocktest.Until(t, ofConnection, func() { <-conn4.NotifyClose(make(chan *amqp.Error, 1)) }, "the broker closes", func() { broker.Close() })
}

// connectAMQP returns a connection, and the broker's end of it.
func connectAMQP(t *testing.T) (*amqp.Connection, net.Conn) {
	t.Helper()
	near, far := blocktest.Pair(t)
	go serveAMQP(far)
	conn, err := amqp.Open(near, amqp.Config{SASL: []amqp.Authentication{&amqp.PlainAuth{}}, Vhost: "/"})
	if err != nil {
		t.Fatal(err)
	}
	return conn, far
}

func openAMQPChannel(t *testing.T, conn *amqp.Connection) *amqp.Channel {
	t.Helper()
	ch, err := conn.Channel()
	if err != nil {
		t.Fatal(err)
	}
	return ch
}

// An amqpMethod is the number of its class and its own.
type amqpMethod [2]uint16

// amqpAnswers are what a broker says to a method, with its arguments.
var amqpAnswers = map[amqpMethod]struct {
	method amqpMethod
	args   string
}{
	{10, 11}: {amqpMethod{10, 30}, "\x00\x00" + "\x00\x02\x00\x00" + "\x00\x00"}, // start-ok: tune
	{10, 40}: {amqpMethod{10, 41}, "\x00"},                                       // open: open-ok
	{10, 50}: {amqpMethod{10, 51}, ""},                                           // close: close-ok
	{20, 10}: {amqpMethod{20, 11}, "\x00\x00\x00\x00"},                           // open of a channel: open-ok
	{20, 40}: {amqpMethod{20, 41}, ""},                                           // close of a channel: close-ok
}

// serveAMQP is a broker that can open and close connections and channels.
func serveAMQP(conn net.Conn) {
	defer conn.Close()
	if _, err := io.ReadFull(conn, make([]byte, len("AMQP")+4)); err != nil {
		return
	}
	writeAMQP(conn, 0, amqpMethod{10, 10}, "\x00\x09"+"\x00\x00\x00\x00"+"\x00\x00\x00\x05PLAIN"+"\x00\x00\x00\x05en_US")
	for {
		var header struct {
			Type    uint8
			Channel uint16
			Size    uint32
		}
		if err := binary.Read(conn, binary.BigEndian, &header); err != nil {
			return
		}
		frame := make([]byte, header.Size+1)
		if _, err := io.ReadFull(conn, frame); err != nil {
			return
		}
		called := amqpMethod{binary.BigEndian.Uint16(frame), binary.BigEndian.Uint16(frame[2:])}
		if answer, ok := amqpAnswers[called]; ok {
			writeAMQP(conn, header.Channel, answer.method, answer.args)
		}
	}
}

// writeAMQP writes the frame of a method.
func writeAMQP(conn net.Conn, channel uint16, m amqpMethod, args string) {
	frame := binary.BigEndian.AppendUint16([]byte{1}, channel)
	frame = binary.BigEndian.AppendUint32(frame, uint32(4+len(args)))
	frame = binary.BigEndian.AppendUint16(frame, m[0])
	frame = binary.BigEndian.AppendUint16(frame, m[1])
	frame = append(frame, args...)
	conn.Write(append(frame, 0xCE))
}
